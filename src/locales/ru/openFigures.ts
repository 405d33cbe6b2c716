import type { OpenFigureWords } from "../en/openFigures.ts";

export const openFigureWords: OpenFigureWords = {
  "check.open": "{measure} ({subject}) ещё не внесено. Впишите в {at}.",
  "check.openInFile": "{measure} ({subject}) ещё не внесено. Впишите в {at} файла {file} и добавьте файл снова.",
  "check.openMore":
    "{count, plural, one {Ещё # значение не внесено} few {Ещё # значения не внесены} other {Ещё # значений не внесено}}; они отмечены на листе ввода.",
  "explain.open": "Впишите в {at}.",
};
