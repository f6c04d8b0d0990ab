// A part of a page that keeps the height it once had. When a letter typed above takes it away, the page does not
// jump under the pointer: a click on the button between them would miss.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

export function HeldHeight({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const now = part.current?.offsetHeight ?? 0;
    if (now > height) setHeight(now);
  });
  return (
    <div ref={part} className={useStyles().part} style={{ minHeight: height }}>
      {children}
    </div>
  );
}
