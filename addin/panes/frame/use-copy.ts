import { useState } from 'react';

/** Puts a text on the clipboard and tells how that went: Excel on the web may forbid it to the pane. */
export function useCopy() {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  };
  return { copied, copy };
}
