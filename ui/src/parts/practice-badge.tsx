// Marks what is practice, so that nobody takes it for real data.
import { Badge } from "@fluentui/react-components";
import { Beaker16Regular } from "@fluentui/react-icons/svg/beaker";
import { useWords } from "../words";

export function PracticeBadge() {
  const { t } = useWords();
  return (
    <Badge appearance="tint" color="warning" icon={<Beaker16Regular />}>
      {t("app-practice")}
    </Badge>
  );
}
