// Scenes of flyout.
import type { Scenes } from "./scene";

export const flyoutScenes: Scenes = {};
