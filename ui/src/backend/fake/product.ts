// Scenes of the product description pages.
import type { ProductView } from "../bindings";
import { scene, type Scenes } from "./scene";

const at = (product: ProductView) => scene({ name: "product", ...product });

export const productScenes: Scenes = {
  "product-ice-chat": at({ kind: "ice-chat", practice: false, items_per_day: 200_000 }),
  "product-practice": at({ kind: "ice-chat", practice: true, items_per_day: 200_000 }),
  "product-telegram": at({ kind: "telegram-archiver", practice: false, items_per_day: 200_000 }),
  "product-liveperson": at({ kind: "liveperson", practice: false, items_per_day: 200_000 }),
};
