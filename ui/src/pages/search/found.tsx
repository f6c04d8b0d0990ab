// What was found: how many, each with the words around what was searched for, page by page; and what to take along.
import { Button, Caption1, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Search24Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useRef } from "react";
import { useSend } from "../../backend/backend";
import type { FoundView, HitRow } from "../../backend/bindings";
import { Check } from "../../parts/check";
import { DateText } from "../../parts/date-text";
import { Empty } from "../../parts/empty";
import { FaultBox } from "../../parts/fault-text";
import { LinkButton } from "../../parts/link-button";
import { useTicked } from "../../parts/ticked";
import { useWords } from "../../words";
import { Export } from "./export";

const useStyles = makeStyles({
  found: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 16px" },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  hit: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    alignItems: "start",
    columnGap: "12px",
    padding: "12px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  inside: { display: "grid", rowGap: "4px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "16px" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  snippet: { margin: 0 },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground2,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
  pager: { display: "flex", alignItems: "center", columnGap: "8px" },
});

export function Found({ found, exporting }: { found: FoundView; exporting: boolean }) {
  const styles = useStyles();
  const { t, number } = useWords();
  return (
    <section className={styles.found} aria-label={t("find-found")}>
      {/* There before its words are: else they would not be read out. */}
      <div role="status" className={styles.head}>
        {found.name === "searching" && <Spinner size="tiny" label={t("find-searching")} />}
        {found.name === "ready" && (
          <>
            <Subtitle2 as="h2" className={styles.heading}>
              {t(found.more ? "find-count-more" : "find-count", { count: found.total })}
            </Subtitle2>
            <Caption1 className={styles.quiet}>
              {t("find-milliseconds", { milliseconds: number(Math.max(1, Math.round(found.milliseconds))) })}
            </Caption1>
          </>
        )}
      </div>
      {found.name === "failed" && <FaultBox fault={found.fault} />}
      {found.name === "ready" &&
        (found.total === 0 ? (
          <Empty icon={<Search24Regular />} tone="quiet" title={t("find-nothing-title")}>
            {t("find-nothing")}
          </Empty>
        ) : (
          <Hits found={found} exporting={exporting} />
        ))}
    </section>
  );
}

function Hits({ found, exporting }: { found: Extract<FoundView, { name: "ready" }>; exporting: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const ticked = useTicked(found.hits.map(({ item }) => item));
  const list = useRef<HTMLOListElement>(null);
  const page = useRef(found.page);
  // The next page begins at its first hit.
  useEffect(() => {
    if (page.current !== found.page) {
      page.current = found.page;
      list.current?.querySelector("button")?.focus();
    }
  }, [found.page]);
  const turn = (to: number) => send({ name: "search", page: to });
  return (
    <>
      <Export found={found} chosen={ticked.keys} exporting={exporting} />
      <Check label={t("find-select-page")} shown checked={ticked.all} onChange={ticked.tickAll} />
      <ol className={styles.list} ref={list}>
        {found.hits.map((hit) => (
          <li key={hit.item} className={styles.hit}>
            <Hit hit={hit} ticked={ticked.has(hit.item)} onTick={(on) => ticked.tick(hit.item, on)} />
          </li>
        ))}
      </ol>
      {found.pages > 1 && (
        <nav className={styles.pager} aria-label={t("find-pages")}>
          <Button
            icon={<ChevronLeft20Regular />}
            aria-label={t("find-page-previous")}
            disabledFocusable={found.page <= 1}
            onClick={() => turn(found.page - 1)}
          />
          <Caption1>{t("find-page", { page: found.page, pages: found.pages })}</Caption1>
          <Button
            icon={<ChevronRight20Regular />}
            aria-label={t("find-page-next")}
            disabledFocusable={found.page >= found.pages}
            onClick={() => turn(found.page + 1)}
          />
        </nav>
      )}
    </>
  );
}

function Hit({ hit, ticked, onTick }: { hit: HitRow; ticked: boolean; onTick: (on: boolean) => void }) {
  const styles = useStyles();
  const { t, dateTime } = useWords();
  const send = useSend();
  const where = hit.conversation || t("find-no-conversation");
  return (
    <>
      <Check label={t("find-select", { date: dateTime(hit.at), sender: hit.sender })} checked={ticked} onChange={onTick} />
      <div className={styles.inside}>
        <span className={styles.line}>
          <LinkButton
            label={t("find-open-of", { date: dateTime(hit.at), sender: hit.sender, conversation: where })}
            onClick={() => send({ name: "open_hit", item: hit.item })}
          >
            {where}
          </LinkButton>
          <span className={styles.facts}>
            <DateText iso={hit.at} />
          </span>
          <span className={styles.facts}>{t("mailboxes", { count: hit.copies })}</span>
        </span>
        <span className={styles.facts}>
          <bdi>{hit.sender}</bdi> → <bdi>{hit.recipients}</bdi>
        </span>
        <Text as="p" className={styles.snippet} dir="auto">
          {hit.snippet.map(({ text, hit: found }, place) =>
            found ? (
              <mark key={place} className={styles.mark}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </Text>
      </div>
    </>
  );
}
