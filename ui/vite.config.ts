// How the window is built: one main chunk, and lazy chunks for the words; with `--mode scenes` a scripted back end too.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { host: "127.0.0.1", port: 1420, strictPort: true },
  build: {
    // WebKitGTK 2.50, WKWebView of macOS 15 and WebView2 all understand this.
    target: ["safari18", "chrome128"],
    sourcemap: false,
    modulePreload: false,
    // The window's rules (CSP) allow no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
