// Scenes of the vault.
import type { VaultView } from "../bindings";
import { scene, type Scenes } from "./scene";

const at = (more: Partial<VaultView>) =>
  scene({ name: "vault", ask: "unlock", busy: false, fault: null, ...more });

export const vaultScenes: Scenes = {
  "vault-nothing": at({ ask: "nothing", busy: true }),
  "vault-choose": at({ ask: "choose" }),
  "vault-choosing": at({ ask: "choose", busy: true }),
  "vault-choose-failed": at({ ask: "choose", fault: { code: "disk-full", args: { free: "1204000" } } }),
  "vault-unlock": at({}),
  "vault-unlocking": at({ busy: true }),
  "vault-wrong": at({ fault: { code: "vault-passphrase", args: {} } }),
  "vault-damaged": at({ fault: { code: "vault-damaged", args: {} } }),
  "vault-keyring": at({ ask: "keyring" }),
  "vault-keyring-busy": at({ ask: "keyring", busy: true }),
};
