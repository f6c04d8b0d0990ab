// The header: the way home, and language, colours and About, on every screen.
import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DarkTheme20Regular } from "@fluentui/react-icons/svg/dark-theme";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import { useSend } from "../backend/backend";
import type { Language, Looks, Theme, View } from "../backend/bindings";
import { PracticeBadge } from "../parts/practice-badge";
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
  brand: { display: "flex", alignItems: "center", columnGap: "8px", marginRight: "16px" },
  name: { "@media (max-width: 720px)": { display: "none" } },
  label: { "@media (max-width: 900px)": { display: "none" } },
  nav: { display: "flex", alignItems: "center", columnGap: "8px", flexGrow: 1 },
  button: { minWidth: "32px" },
});

export function Header({ view }: { view: View }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const { screen, looks } = view;
  const practice = (screen.name === "setup" || screen.name === "product") && screen.practice;
  return (
    <header className={styles.header}>
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
        {practice && <PracticeBadge />}
      </nav>
      <LanguageMenu looks={looks} />
      <ThemeMenu looks={looks} />
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<Info20Regular />}
        aria-label={t("app-about")}
        onClick={() => send({ name: "show_about" })}
      >
        <span className={styles.label}>{t("app-about")}</span>
      </Button>
    </header>
  );
}

function LanguageMenu({ looks }: { looks: Looks }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <Menu
      checkedValues={{ language: [looks.language] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        send({ name: "set_language", language: checkedItems[0] as Language })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<LocalLanguage20Regular />}
          aria-label={`${t("app-language")}: ${t(`language-${looks.language}`)}`}
        >
          <span className={styles.label}>{t(`language-${looks.language}`)}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LANGUAGES.map((language) => (
            <MenuItemRadio key={language} name="language" value={language} lang={language}>
              {t(`language-${language}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ThemeMenu({ looks }: { looks: Looks }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <Menu
      checkedValues={{ theme: [looks.theme] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        send({ name: "set_theme", theme: checkedItems[0] as Theme })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<DarkTheme20Regular />}
          aria-label={`${t("app-theme")}: ${t(`theme-${looks.theme}`)}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEMES.map((theme) => (
            <MenuItemRadio key={theme} name="theme" value={theme}>
              {t(`theme-${theme}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
