// The two typefaces of the papers, from the packages that carry them. Nothing else is set: a font of the machine would make the
// same paper come out differently elsewhere.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const FACES = [
  ['inter', ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold']],
  ['source-serif-4', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']],
] as const;

const folder = (family: string): string => dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));

/** The folders that hold the faces in use. */
export const fontFolders = (): string[] =>
  FACES.flatMap(([family, faces]) => faces.map((face) => join(folder(family), face)));

const REGULARS = ['inter/400Regular/Inter_400Regular.ttf', 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'];

/** The regular face of each family, which stands for the characters that the family can set. */
export const regularFaces = (): Buffer[] =>
  REGULARS.map((file) => {
    const [family = '', ...rest] = file.split('/');
    return readFileSync(join(folder(family), ...rest));
  });
