// Scenes of the page `mapping`.
import type { Scenes } from "./scene";

export const mappingScenes: Scenes = {};
