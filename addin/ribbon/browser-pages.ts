/**
 * Opens a page in the browser; whether that could be done. Excel on the web opens none, being in a browser
 * itself, which opens a window only for who has just clicked in the pane.
 */
export function openInBrowser(address: string): boolean {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(address);
    return true;
  }
  return window.open(address, '_blank') !== null;
}
