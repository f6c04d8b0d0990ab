// A part of a page that keeps the height it once had. When a letter typed above takes it away, the page does not
// jump under the pointer: a click on the button between them would miss.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

export function HeldHeight({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = part.current;
    if (box) box.style.minHeight = `${box.offsetHeight}px`;
  });
  return (
    <div ref={part} className={useStyles().part}>
      {children}
    </div>
  );
}
