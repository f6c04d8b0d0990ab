// Says that a file was saved already.
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useWords } from "../../words";

const useStyles = makeStyles({
  saved: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusSuccessForeground1,
  },
});

export function SavedMark() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Caption1 className={styles.saved}>
      <CheckmarkCircle20Filled aria-hidden />
      {t("credentials-saved")}
    </Caption1>
  );
}
