// Scenes of product.
import type { Scenes } from "./scene";

export const productScenes: Scenes = {};
