// Scenes of home.
import type { Scenes } from "./scene";

export const homeScenes: Scenes = {};
