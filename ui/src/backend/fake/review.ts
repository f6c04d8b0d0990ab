// Scenes of the page `review`.
import type { Scenes } from "./scene";

export const reviewScenes: Scenes = {};
