// A certificate authority of the organisation's own: pasted, or chosen as a file.
import { Button, makeStyles } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { useWords } from "../../words";
import { Line } from "./line";

const useStyles = makeStyles({ part: { display: "grid", rowGap: "8px", justifyItems: "start", "> :first-child": { width: "100%" } } });

interface AuthorityProps {
  label: string;
  value: string;
  wrong: boolean;
  onEdit: (value: string) => void;
  onPick: () => void;
}

export function Authority({ label, value, wrong, onEdit, onPick }: AuthorityProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.part}>
      <Line
        text
        label={label}
        hint={t("destination-ca-hint")}
        value={value}
        mistake={wrong ? t("destination-ca-wrong") : undefined}
        onEdit={onEdit}
      />
      <Button icon={<FolderOpen20Regular />} aria-label={t("key-choose-label", { field: label })} onClick={onPick}>
        {t("key-choose")}
      </Button>
    </div>
  );
}
