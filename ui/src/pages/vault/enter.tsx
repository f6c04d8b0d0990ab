// Entering the vault's passphrase.
import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { useEnter } from "../../backend/backend";
import type { VaultView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";
import { PassphraseField } from "./passphrase";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)" },
  button: { justifySelf: "start", minWidth: "144px" },
});

export function EnterPassphrase({ view }: { view: VaultView }) {
  const styles = useStyles();
  const { t, fault } = useWords();
  const enter = useEnter();
  const [typed, setTyped] = useState("");
  const wrong = view.fault?.code === "vault-passphrase" ? fault(view.fault) : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "" && !view.busy) {
          enter("passphrase", typed);
          setTyped("");
        }
      }}
    >
      <PassphraseField
        fresh={false}
        label={t("vault-passphrase")}
        value={typed}
        onChange={setTyped}
        problem={wrong === null ? undefined : `${wrong.what} ${wrong.data} ${wrong.next}`}
      />
      <Button
        className={styles.button}
        type="submit"
        appearance="primary"
        disabledFocusable={view.busy || typed === ""}
        icon={view.busy ? <Spinner size="tiny" aria-hidden /> : undefined}
      >
        {t(view.busy ? "vault-unlocking" : "vault-unlock")}
      </Button>
      {view.fault !== null && wrong === null && (
        <div role="alert">
          <FaultBox fault={view.fault} />
        </div>
      )}
    </form>
  );
}
