// A moment as the language writes it; its UTC time is what a log says, and is there on pointing at it.
import { useWords } from "../words";

export function DateText({ iso }: { iso: string }) {
  const { dateTime } = useWords();
  return (
    <time dateTime={iso} title={iso}>
      {dateTime(iso)}
    </time>
  );
}
