/** The words of one subject in both languages, side by side: what the second lacks, or says beyond the first, does not compile. */
export const inBoth = <Words>(words: { readonly nl: Words; readonly en: NoInfer<Words> }) => words;
