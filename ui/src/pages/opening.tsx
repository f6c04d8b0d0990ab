// Before the first state is known: most often for less than a blink.
import { Spinner } from "@fluentui/react-components";
import { PageTitle } from "../parts/page-title";
import { Sheet } from "../parts/sheet";
import { useWords } from "../words";

export function OpeningPage() {
  const { t } = useWords();
  return (
    <Sheet width="wide">
      <PageTitle page="opening">{t("app-opening")}</PageTitle>
      <Spinner size="small" aria-hidden />
    </Sheet>
  );
}
