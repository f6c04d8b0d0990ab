// Scenes of the page `terms`.
import type { Scenes } from "./scene";

export const termsScenes: Scenes = {};
