import { signInWaySchema } from '../../shared/contract/service.ts';
import { serviceJson } from '../sign-in/service-json.ts';
import { ServiceSignIn } from '../sign-in/service-sign-in.ts';
import { coordinatorAtFirst } from './sign-in/coordinator-at-first.ts';
import { SignInDialog } from './sign-in/sign-in-dialog.tsx';
import { browserAppearance } from './theme/browser-appearance.ts';

/** The service that gave this page. */
const service = { address: '', fetch: window.fetch.bind(window) };

const signIn = new ServiceSignIn({
  service,
  sources: async () => (await import('../sign-in/browser-tokens.ts')).browserTokens,
  now: Date.now,
});
// Personas exist on one's own machine alone; elsewhere the person asks to sign in, or a browser would block it.
const way = signInWaySchema.safeParse(await serviceJson(service, '/api/sign-in'));
if (way.success && way.data.kind === 'personas') {
  coordinatorAtFirst(signIn.asked);
  await signIn.signIn();
}

const element = document.querySelector('#pane');
if (element !== null) {
  // The same file that the pane in Excel loads once the register is open.
  const { coordinate } = await import('./coordinator/coordinate.tsx');
  const session = coordinate(element, {
    address: service.address,
    fetch: signIn.fetch,
    signIn,
    language: navigator.language.toLowerCase().startsWith('en') ? 'en' : 'nl',
    appearance: browserAppearance(),
    over: <SignInDialog asked={signIn.asked} />,
    showPages: null,
  });
  await session.start();
}
