// Scenes of the page `credentials`.
import type { Scenes } from "./scene";

export const credentialsScenes: Scenes = {};
