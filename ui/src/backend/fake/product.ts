// Scenes of the product description pages.
import type { ProductView } from "../bindings";
import { scene, type Scenes } from "./scene";

const at = (product: ProductView) => scene({ name: "product", ...product });

export const productScenes: Scenes = {
  "product-ice-chat": at({ kind: "ice-chat", available: true, practice: false, items_per_day: 200_000 }),
  "product-practice": at({ kind: "ice-chat", available: true, practice: true, items_per_day: 200_000 }),
  "product-later": at({ kind: "telegram-archiver", available: false, practice: false, items_per_day: null }),
  "product-liveperson": at({ kind: "liveperson", available: false, practice: false, items_per_day: null }),
};
