// An IMAP server: where it is, how the line to it is encrypted, how one account opens everybody's mailbox.
import type { LineSecurity } from "../../backend/bindings";
import { Bar } from "../bar";
import { Check } from "../check";
import { Disclosure } from "../disclosure";
import { useWords } from "../../words";
import { Application, ApplicationMore } from "./application";
import { Authority } from "./authority";
import { Choice } from "./choice";
import { Line } from "./line";
import type { PartProps } from "./parts";
import { Secret } from "./secret";

/** What is usual. */
const PORTS: Record<LineSecurity, string> = { tls: "993", starttls: "143", none: "143" };

export function ImapPart(props: PartProps) {
  const { t } = useWords();
  const { view, onEdit } = props;
  const { form, wrong } = view;
  const mistake = (field: string, words: string) => (wrong.includes(field) ? words : undefined);
  return (
    <>
      <Line
        label={t("destination-host")}
        hint={t("destination-host-hint")}
        value={form.host}
        mistake={mistake("host", t("destination-host-wrong"))}
        onEdit={(value) => onEdit({ field: "host", value })}
      />
      <Security {...props} />
      <Line
        short
        label={t("destination-port")}
        hint={t("destination-port-hint", { port: PORTS[form.security] })}
        value={form.port}
        mistake={mistake("port", t("destination-port-wrong"))}
        onEdit={(value) => onEdit({ field: "port", value })}
      />
      <Choice
        label={t("destination-sign-in")}
        value={form.sign_in}
        ways={(["master", "proxy", "oauth"] as const).map((value) => ({
          value,
          label: t(`destination-sign-in-${value}`),
          hint: t(`destination-sign-in-${value}-hint`),
        }))}
        onChoose={(value) => onEdit({ field: "sign_in", value })}
      />
      {form.sign_in === "oauth" ? (
        <Application {...props} />
      ) : (
        <>
          <Line
            label={t("destination-user")}
            hint={t(`destination-user-${form.sign_in}-hint`)}
            value={form.user}
            mistake={mistake("user", t("destination-user-wrong"))}
            onEdit={(value) => onEdit({ field: "user", value })}
          />
          {view.vault_open && (
            <Secret
              field="destination.password"
              label={t("destination-password")}
              hint={t("destination-password-hint")}
              mistake={mistake("password", t("destination-secret-wrong"))}
              stored={view.stored.includes("password")}
            />
          )}
        </>
      )}
      <More {...props} />
    </>
  );
}

function Security({ view, onEdit }: PartProps) {
  const { t } = useWords();
  const { form, wrong } = view;
  return (
    <>
      <Choice
        beside
        label={t("destination-security")}
        value={form.security}
        ways={(["tls", "starttls", "none"] as const).map((value) => ({ value, label: t(`destination-security-${value}`) }))}
        onChoose={(value) => onEdit({ field: "security", value })}
      />
      {form.security === "none" && (
        <>
          <Bar intent={wrong.includes("accept_unencrypted") ? "error" : "warning"}>{t("destination-security-warning")}</Bar>
          <Check
            shown
            label={t("destination-accept-unencrypted")}
            checked={form.accept_unencrypted}
            onChange={(value) => onEdit({ field: "accept_unencrypted", value })}
          />
        </>
      )}
    </>
  );
}

function More(props: PartProps) {
  const { t } = useWords();
  const { view, onEdit, onPick } = props;
  const { form, wrong } = view;
  const oauth = form.sign_in === "oauth";
  const inside = ["separator", "connections", "ca", "authority", "service_ca"];
  const filled = [form.separator, form.connections, form.ca, oauth ? form.authority + form.service_ca : ""].some((text) => text !== "");
  return (
    <Disclosure
      title={t("destination-more")}
      told={t("destination-more-imap")}
      open={filled || form.login !== "address" || inside.some((field) => wrong.includes(field))}
      mend={view.fault?.code === "destination-untrusted"}
    >
      {form.sign_in === "master" && (
        <Line
          short
          label={t("destination-separator")}
          hint={t("destination-separator-hint")}
          value={form.separator}
          mistake={wrong.includes("separator") ? t("destination-separator-wrong") : undefined}
          onEdit={(value) => onEdit({ field: "separator", value })}
        />
      )}
      <Choice
        label={t("destination-login")}
        value={form.login}
        ways={[
          { value: "address", label: t("destination-login-address") },
          { value: "local_part", label: t("destination-login-local") },
        ]}
        onChoose={(value) => onEdit({ field: "login", value })}
      />
      <Line
        short
        label={t("destination-connections")}
        hint={t("destination-connections-hint")}
        value={form.connections}
        mistake={wrong.includes("connections") ? t("destination-connections-wrong") : undefined}
        onEdit={(value) => onEdit({ field: "connections", value })}
      />
      {form.security !== "none" && (
        <Authority
          label={t("destination-ca")}
          value={form.ca}
          wrong={wrong.includes("ca")}
          onEdit={(value) => onEdit({ field: "ca", value })}
          onPick={() => onPick("ca")}
        />
      )}
      {oauth && <ApplicationMore {...props} />}
    </Disclosure>
  );
}
