// A hit's mail, over the list: the mail itself, and every mailbox file that it is in; back and forth between hits.
import { Button, Caption1, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Dismiss24Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useSend } from "../../backend/backend";
import type { FoundMail, FoundView } from "../../backend/bindings";
import { Fingerprint } from "../../parts/fingerprint";
import { Mail } from "../../parts/mail";
import { Overlay } from "../../parts/overlay";
import { useWords } from "../../words";

const useStyles = makeStyles({
  drawer: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100%",
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "16px 24px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 560px)": { padding: "16px" },
  },
  title: { margin: 0, flexGrow: 1 },
  position: { minWidth: "72px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  body: {
    display: "grid",
    alignContent: "start",
    rowGap: "24px",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: "24px",
    overflowY: "auto",
    "@media (max-width: 560px)": { padding: "16px" },
  },
  section: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0 },
  list: { display: "grid", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FoundMailProps {
  mail: FoundMail;
  found: FoundView;
  notices: ReactNode;
}

export function FoundMailDrawer({ mail, found, notices }: FoundMailProps) {
  const styles = useStyles();
  const { t, number } = useWords();
  const send = useSend();
  const hits = found.name === "ready" ? found.hits : [];
  const place = hits.findIndex(({ item }) => item === mail.item);
  const other = (step: number) => hits[place + step]?.item;
  const open = (item: string | undefined) => item !== undefined && send({ name: "open_hit", item });
  const close = () => send({ name: "close_hit" });
  return (
    <Overlay place="drawer" labelledBy="found-mail-title" onLeave={close}>
      <div className={styles.drawer}>
        <div className={styles.head}>
          <Subtitle1 as="h2" id="found-mail-title" className={styles.title}>
            {t("find-mail")}
          </Subtitle1>
          {place >= 0 && (
            <>
              <Button
                icon={<ChevronLeft20Regular />}
                aria-label={t("find-mail-previous")}
                disabledFocusable={place === 0}
                onClick={() => open(other(-1))}
              />
              <Caption1 className={styles.position} role="status">
                {t("find-mail-position", { number: place + 1, count: hits.length })}
              </Caption1>
              <Button
                icon={<ChevronRight20Regular />}
                aria-label={t("find-mail-next")}
                disabledFocusable={place + 1 === hits.length}
                onClick={() => open(other(1))}
              />
            </>
          )}
          <Button
            appearance="subtle"
            icon={<Dismiss24Regular />}
            aria-label={t("flyout-close")}
            onClick={close}
          />
        </div>
        <div className={styles.body} role="region" tabIndex={0} aria-labelledby="found-mail-title">
          <section className={styles.section}>
            <Text as="h3" weight="semibold" className={styles.heading}>
              {t("find-mail-archived")}
            </Text>
            <Mail mail={mail.mail} />
          </section>
          <section className={styles.section}>
            <Text as="h3" weight="semibold" className={styles.heading}>
              {t("find-copies", { count: mail.copies.length })}
            </Text>
            <ul className={styles.list}>
              {mail.copies.map((copy) => (
                <li key={`${copy.file} ${copy.offset}`}>
                  <Fingerprint label={t("find-copy-file")} value={copy.file} />
                  <Caption1 className={styles.quiet}>
                    {t("find-copy", { position: number(copy.position), offset: number(copy.offset) })}
                  </Caption1>
                </li>
              ))}
            </ul>
          </section>
          <section className={styles.section}>
            <Text as="h3" weight="semibold" className={styles.heading}>
              {t("find-item")}
            </Text>
            <Fingerprint label={t("find-item")} value={mail.item} />
          </section>
        </div>
        <div>{notices}</div>
      </div>
    </Overlay>
  );
}
