// The address that the site has to admit: what this computer knows, and what only its firewall knows.
import { Body1, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useSend } from "../../backend/backend";
import type { AddressView } from "../../backend/bindings";
import { Fingerprint } from "../../parts/fingerprint";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";

const useStyles = makeStyles({
  address: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  told: { minHeight: "24px" },
  // Hint or mistake has its place either way.
  field: { minHeight: "98px", maxWidth: "480px", marginTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  look: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusWarningForeground3 },
});

export function Address(props: { address: AddressView; product: string; practice: boolean }) {
  const { address, product, practice } = props;
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const typed = useTyped(address.outer, (text) => send({ name: "edit_address", text }));
  const [first, ...others] = address.candidates;
  const wanted = address.inner && !practice;
  const addresses = address.candidates.join(", ");
  return (
    <div className={styles.address}>
      <div className={styles.told}>
        {first !== undefined && <Fingerprint label={t("credentials-ip-address")} value={first} />}
        {first === undefined && <Look text={t("credentials-address-none")} />}
        {wanted && <Look text={t("credentials-address-inner", { product, addresses, count: address.candidates.length })} />}
        {!wanted && others.length > 0 && (
          <Caption1 className={styles.quiet}>{t("credentials-address-more", { addresses: others.join(", ") })}</Caption1>
        )}
      </div>
      <Field
        className={styles.field}
        label={t(wanted ? "credentials-outer" : "credentials-outer-optional", { product })}
        hint={address.fault ? undefined : t(practice ? "credentials-outer-practice" : "credentials-outer-hint")}
        validationMessage={address.fault ? t("credentials-outer-wrong") : undefined}
      >
        <Input
          value={typed.value}
          placeholder={t("credentials-outer-example")}
          onChange={(_, { value }) => typed.onChange(value)}
          onBlur={typed.onBlur}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
    </div>
  );
}

/** Worth a look before the file is sent. */
function Look({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <Body1 className={styles.look}>
      <Warning16Filled className={styles.icon} aria-hidden />
      {text}
    </Body1>
  );
}
