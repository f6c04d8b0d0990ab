// The header: the way home, and language, colours and About, on every screen.
import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { DarkTheme20Regular } from "@fluentui/react-icons/svg/dark-theme";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { useSend } from "../backend/backend";
import type { Language, Looks, Theme, View } from "../backend/bindings";
import { PracticeStrip } from "./practice-strip";
import { useWords } from "../words";
import { Mark } from "./mark";

const LANGUAGES: Language[] = ["en", "sv", "nl", "fr"];
const THEMES: Theme[] = ["system", "light", "dark", "contrast"];

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "48px",
    padding: "0 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    marginRight: "16px",
    "@media (max-width: 720px)": { marginRight: 0 },
  },
  name: { whiteSpace: "nowrap", "@media (max-width: 720px)": { display: "none" } },
  label: { "@media (max-width: 1060px)": { display: "none" } },
  nav: { display: "flex", alignItems: "center", columnGap: "8px", flexGrow: 1, flexShrink: 0, whiteSpace: "nowrap" },
  button: { minWidth: "32px", flexShrink: 0 },
  choice: { display: "flex", alignItems: "center", minWidth: 0 },
  select: { minWidth: 0 },
  icon: { color: tokens.colorNeutralForeground2, "@media (max-width: 800px)": { display: "none" } },
});

export function Header({ view }: { view: View }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const { screen, looks } = view;
  const practice =
    (screen.name === "setup" || screen.name === "product" || screen.name === "search") && screen.practice;
  return (
    <header>
      <div className={styles.header}>
        <span className={styles.brand}>
          <Mark />
          <Text weight="semibold" className={styles.name}>
            {t("app-title")}
          </Text>
        </span>
        <nav className={styles.nav} aria-label={t("app-nav")}>
          <Button
            appearance="subtle"
            aria-current={screen.name === "home" ? "page" : undefined}
            onClick={() => send({ name: "go_home" })}
          >
            {t("app-home")}
          </Button>
        </nav>
        <LanguageChoice looks={looks} />
        <ThemeChoice looks={looks} />
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Settings20Regular />}
          aria-label={t("app-settings")}
          aria-current={screen.name === "settings" ? "page" : undefined}
          onClick={() => send({ name: "show_settings" })}
        >
          <span className={styles.label}>{t("app-settings")}</span>
        </Button>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Info20Regular />}
          aria-label={t("app-about")}
          onClick={() => send({ name: "show_about" })}
        >
          <span className={styles.label}>{t("app-about")}</span>
        </Button>
      </div>
      {practice && <PracticeStrip />}
    </header>
  );
}

function LanguageChoice({ looks }: { looks: Looks }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <span className={styles.choice}>
      <LocalLanguage20Regular aria-hidden className={styles.icon} />
      <Select
        className={styles.select}
        appearance="filled-lighter"
        aria-label={t("app-language")}
        value={looks.language}
        onChange={(_, { value }) => send({ name: "set_language", language: value as Language })}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {t(`language-${language}`)}
          </option>
        ))}
      </Select>
    </span>
  );
}

function ThemeChoice({ looks }: { looks: Looks }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <span className={styles.choice}>
      <DarkTheme20Regular aria-hidden className={styles.icon} />
      <Select
        className={styles.select}
        appearance="filled-lighter"
        aria-label={t("app-theme")}
        value={looks.theme}
        onChange={(_, { value }) => send({ name: "set_theme", theme: value as Theme })}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {t(`theme-${theme}`)}
          </option>
        ))}
      </Select>
    </span>
  );
}
