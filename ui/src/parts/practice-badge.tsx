// Marks what is practice, so that nobody takes it for real data.
import { Beaker16Regular } from "@fluentui/react-icons/svg/beaker";
import { useWords } from "../words";
import { Badge } from "./badge";

export function PracticeBadge() {
  const { t } = useWords();
  return (
    <Badge tone="look" icon={<Beaker16Regular />}>
      {t("app-practice")}
    </Badge>
  );
}
