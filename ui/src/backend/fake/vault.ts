// Scenes of vault.
import type { Scenes } from "./scene";

export const vaultScenes: Scenes = {};
