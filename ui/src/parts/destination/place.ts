// A place in one line: "IMAP server imap.corp.example, and this computer's archive".
import type { PlaceView } from "../../backend/bindings";
import { useWords } from "../../words";

export function usePlace(): (place: PlaceView) => string {
  const { t } = useWords();
  return ({ kind, at, also_archive, follows }) => {
    const where = t(`destination-place-${kind}`, { at });
    const place = also_archive ? t("destination-place-both", { place: where }) : where;
    return follows ? t("destination-place-follows", { place }) : place;
  };
}
