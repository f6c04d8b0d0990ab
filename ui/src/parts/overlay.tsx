// What lies over the window until it is left: a question or a sheet in the middle, or a drawer at its side.
// The browser's own modal dialog keeps the focus inside, and gives it back.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    maxWidth: "none",
    maxHeight: "none",
    padding: 0,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
    animationDuration: tokens.durationNormal,
    animationTimingFunction: tokens.curveDecelerateMid,
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "1ms" },
  },
  question: {
    width: "min(520px, calc(100vw - 32px))",
    maxHeight: "calc(100vh - 32px)",
    overflowY: "auto",
    margin: "auto",
    borderRadius: tokens.borderRadiusXLarge,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
  },
  sheet: {
    width: "min(640px, calc(100vw - 32px))",
    maxHeight: "calc(100vh - 32px)",
    overflowY: "auto",
    margin: "auto",
    borderRadius: tokens.borderRadiusXLarge,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
  },
  drawer: {
    // Room for a table of sums.
    width: "min(800px, 100vw)",
    height: "100vh",
    overflow: "hidden",
    margin: "0 0 0 auto",
    animationName: { from: { transform: "translateX(64px)", opacity: 0 }, to: { transform: "none", opacity: 1 } },
  },
  // All of the drawer: a click beside it is a click on the backdrop. Of a question as high as its text,
  // WebKit takes a whole as nothing.
  inside: { height: "100%" },
});

interface OverlayProps {
  place: "question" | "sheet" | "drawer";
  /** Ids of its title, and of what it says. */
  labelledBy: string;
  describedBy?: string;
  /** Escape, or for a drawer a click beside it. */
  onLeave: () => void;
  children: ReactNode;
}

export function Overlay({ place, labelledBy, describedBy, onLeave, children }: OverlayProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const gone = useRef(false);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Else a part that scrolls might get it.
    shown?.querySelector("button")?.focus();
    return () => {
      gone.current = true;
      shown?.close();
    };
  }, []);
  // What had the focus before may be gone by now, as the row of a connector that was removed.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) {
        document.querySelector("h1")?.focus();
      }
    },
    [],
  );
  return (
    <dialog
      ref={dialog}
      role={place === "question" ? "alertdialog" : "dialog"}
      className={mergeClasses(styles.dialog, styles[place])}
      aria-modal
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        // The view decides when it closes.
        event.preventDefault();
        onLeave();
      }}
      // At a second Escape a browser closes it all the same.
      onClose={() => {
        if (!gone.current) {
          dialog.current?.showModal();
          onLeave();
        }
      }}
      onMouseDown={(event) => {
        if (place === "drawer" && event.target === event.currentTarget) {
          onLeave();
        }
      }}
    >
      <div className={place === "drawer" ? styles.inside : undefined}>{children}</div>
    </dialog>
  );
}
