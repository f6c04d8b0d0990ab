// The flyout's properties: what is in the connector's file, secrets excepted.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSend } from "../backend/backend";
import type { Flyout } from "../backend/bindings";
import { Facts } from "../parts/facts";
import { usePlace } from "../parts/destination/place";
import { Fingerprint } from "../parts/fingerprint";
import { useWords } from "../words";
import { EveryDay } from "./flyout-every-day";
import { LimitValue, RetentionValue } from "./flyout-limit";
import { PairsPanel } from "./flyout-pairs";
import { Versions } from "./flyout-versions";

export function PropertiesPanel({ flyout }: { flyout: Flyout }) {
  const { t, day } = useWords();
  const send = useSend();
  const place = usePlace();
  const { properties: p, limit, versions, connector } = flyout;
  const [print, from] = p.expected_host_key ?? [];
  const expected: [string, ReactNode][] =
    print === undefined || from === undefined
      ? []
      : [
          [
            t("flyout-host-key-expected"),
            <>
              {t("flyout-host-key-from", { day: day(from) })}
              <Fingerprint label={t("flyout-host-key-expected")} value={print} />
            </>,
          ],
        ];
  const csv: [string, ReactNode][] =
    p.facts.csv_key === null ? [] : [[t("flyout-csv"), t("flyout-csv-people", { count: p.mapped_people })]];
  return (
    <>
      <Facts
        title={t("flyout-source-group")}
        facts={[
          [t("flyout-host"), p.host],
          // A port has no thousands.
          [t("flyout-port"), String(p.port)],
          [t("flyout-path"), p.path],
          [t(p.facts.sign_in === "account" ? "field-user-name" : "flyout-firm-code"), p.firm_code],
          [
            t("flyout-host-key"),
            p.host_keys.length === 0
              ? t("flyout-host-key-none")
              : p.host_keys.map((key) => <Fingerprint key={key} label={t("flyout-host-key")} value={key} />),
          ],
          ...expected,
          [t("flyout-retention"), <RetentionValue days={p.retention_days} limit={limit} />],
          [t("flyout-limit"), <LimitValue limit={limit} />],
        ]}
      />
      {flyout.every_day !== null && <EveryDay everyDay={flyout.every_day} />}
      {p.facts.sign_in === "keys" && <PairsPanel pairs={p.pairs} own={p.private_keys} />}
      <Facts
        title={t("flyout-mapping-group")}
        facts={[
          ...csv,
          [t("flyout-automatic"), t(p.automatic ? "flyout-on" : "flyout-off")],
          [t("flyout-domains"), p.domains.length === 0 ? t("home-nothing") : p.domains.join(", ")],
          [
            t("flyout-aliases"),
            p.aliases.length === 0
              ? t("home-nothing")
              : p.aliases.map((names) => <div key={names[0]}>{names.join(" → ")}</div>),
          ],
        ]}
      />
      <div>
        <Button onClick={() => send({ name: "edit_mapping", connector: connector.id })}>{t("flyout-edit-mapping")}</Button>
      </div>
      <Versions versions={versions} />
      <Facts
        title={t("flyout-mailboxes-group")}
        facts={[
          [t("flyout-place"), place(p.place)],
          [t("flyout-folder"), p.folder],
          // Also of one that delivers elsewhere now: what was delivered here stays here.
          [t("flyout-archive"), p.archive],
        ]}
      />
    </>
  );
}
