// Scenes of window.
import type { Scenes } from "./scene";

export const windowScenes: Scenes = {};
