// The flyout's properties: what is in the connector's file, secrets excepted.
import type { Properties } from "../backend/bindings";
import { Facts } from "../parts/facts";
import { Fingerprint } from "../parts/fingerprint";
import { useWords } from "../words";

export function PropertiesPanel({ properties }: { properties: Properties }) {
  const { t } = useWords();
  const p = properties;
  return (
    <>
      <Facts
        title={t("flyout-source-group")}
        facts={[
          [t("flyout-host"), p.host],
          // A port has no thousands.
          [t("flyout-port"), String(p.port)],
          [t("flyout-path"), p.path],
          [t("flyout-firm-code"), p.firm_code],
          [
            t("flyout-host-key"),
            p.host_key === null ? (
              t("flyout-host-key-none")
            ) : (
              <Fingerprint label={t("flyout-host-key")} value={p.host_key} />
            ),
          ],
          [t("flyout-keys"), t(p.private_keys ? "flyout-keys-own" : "flyout-keys-app")],
          [t("flyout-limit"), t("items", { count: p.items_per_day })],
        ]}
      />
      <Facts
        title={t("flyout-mapping-group")}
        facts={[
          [t("flyout-csv"), t("flyout-csv-people", { count: p.mapped_people })],
          [t("flyout-automatic"), t(p.automatic ? "flyout-on" : "flyout-off")],
          [t("flyout-domains"), p.domains.length === 0 ? t("home-nothing") : p.domains.join(", ")],
        ]}
      />
      <Facts
        title={t("flyout-mailboxes-group")}
        facts={[
          [t("flyout-folder"), p.folder],
          [t("flyout-archive"), p.archive],
        ]}
      />
    </>
  );
}
