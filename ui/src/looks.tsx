// Dresses the window: the theme that was chosen, or the operating system's, with the nonce for its styles.
import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  RendererProvider,
  tokens,
} from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import type { Theme } from "./backend/bindings";
import { contrast, dark, light } from "./themes";

// Tauri puts a nonce on the style tag of index.html; the scripted back end has none.
const nonce = document.querySelector<HTMLElement>("style[nonce]")?.nonce || undefined;
const renderer = createDOMRenderer(
  document,
  nonce === undefined ? {} : { styleElementAttributes: { nonce } },
);

const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
const forcedColors = window.matchMedia("(forced-colors: active)");

const useStyles = makeStyles({
  window: { position: "fixed", inset: 0, backgroundColor: tokens.colorNeutralBackground2 },
  // What the web view draws itself: scroll bars, lists of a choice, the sign of a calendar.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

export function Looks({ theme, children }: { theme: Theme; children: ReactNode }) {
  const system = useSyncExternalStore(listen, systemTheme);
  const chosen = theme === "system" ? system : theme;
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={{ light, dark, contrast }[chosen]}>
        <Ground dark={chosen !== "light"}>{children}</Ground>
      </FluentProvider>
    </RendererProvider>
  );
}

/** Below the provider: Fluent gives a provider's own class to dialogs too, and styles made above it have no nonce. */
function Ground({ dark, children }: { dark: boolean; children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.window, dark ? styles.dark : styles.light)}>{children}</div>;
}

function listen(onChange: () => void): () => void {
  const queries = [prefersDark, forcedColors];
  queries.forEach((query) => query.addEventListener("change", onChange));
  return () => queries.forEach((query) => query.removeEventListener("change", onChange));
}

function systemTheme(): Exclude<Theme, "system"> {
  if (forcedColors.matches) {
    return "contrast";
  }
  return prefersDark.matches ? "dark" : "light";
}
