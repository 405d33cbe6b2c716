import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { officeIsDark } from "./office.ts";
import type { Preferences } from "./preferences.ts";

/** Greens near Excel's own, from almost black to almost white. */
const brand: BrandVariants = {
  10: "#03130b",
  20: "#082216",
  30: "#0b3320",
  40: "#0c4329",
  50: "#0d5231",
  60: "#0e6037",
  70: "#0f6d3b",
  80: "#107c41",
  90: "#2b8b53",
  100: "#45b174",
  110: "#5cbd86",
  120: "#76c99a",
  130: "#90d5ae",
  140: "#abe1c3",
  150: "#c7ecd8",
  160: "#e4f7ed",
};

const light = createLightTheme(brand);
const dark = createDarkTheme(brand);

const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

/**
 * The theme that the user chose, else Office's, else the system's. Excel tells nobody when its theme changes, so it is
 * read again whenever the pane gets the attention back.
 */
export function usePaneTheme({ theme }: Preferences): Theme {
  const [surroundings, setSurroundings] = useState(() => officeIsDark() ?? systemIsDark());
  useEffect(() => {
    const readAgain = () => setSurroundings(officeIsDark() ?? systemIsDark());
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", readAgain);
    window.addEventListener("focus", readAgain);
    document.addEventListener("visibilitychange", readAgain);
    return () => {
      system.removeEventListener("change", readAgain);
      window.removeEventListener("focus", readAgain);
      document.removeEventListener("visibilitychange", readAgain);
    };
  }, []);
  const isDark = theme === null ? surroundings : theme === "dark";
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
    document.body.style.backgroundColor = (isDark ? dark : light).colorNeutralBackground1;
  }, [isDark]);
  return isDark ? dark : light;
}
