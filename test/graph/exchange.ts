import { randomUUID } from 'node:crypto';
import { type Address, addressOf } from './address.ts';
import { answerTo } from './answering.ts';
import { description } from './check/description.ts';
import type { Admission } from './conduct/admission.ts';
import type { Clock } from './conduct/clock.ts';
import type { Asked, Fault, FaultAnswer, FaultScript } from './conduct/faults.ts';
import type { Meter } from './conduct/meter.ts';
import { resourceUnits, type Throttle } from './conduct/throttle.ts';
import type { ContentLinks } from './library/content-links.ts';
import type { Site } from './library/site.ts';
import type { Conduct } from './operations/call.ts';
import { type Answer, bare, type Head, type Heard, withRequestId } from './wire/answer.ts';
import { accessDenied, errorAnswer, GraphRefusal, mute, unauthenticated } from './wire/graph-refusal.ts';
import type { Delivery, Turn } from './wire/https-host.ts';

interface Parties {
  readonly site: Site;
  readonly clock: Clock;
  readonly admission: Admission;
  readonly throttle: Throttle;
  readonly links: ContentLinks;
  readonly conduct: Conduct;
  readonly faults: FaultScript;
  readonly meter: Meter;
  /** Known once the metadata host listens. */
  readonly serviceUrl: () => string;
}

/** What happens to a request between its first line and the end of its answer, on either host. */
export class Exchange {
  /** What contradicted Microsoft's description so far. */
  readonly contradictions: string[] = [];
  readonly #parties: Parties;

  constructor(parties: Parties) {
    this.#parties = parties;
  }

  turn(head: Head): Turn {
    const address = addressOf(head);
    const asked: Asked = {
      host: head.host,
      operation: address?.operation ?? 'unknown',
      method: head.method,
      target: head.url.pathname + head.url.search,
    };
    const fault = this.#parties.faults.next(asked);
    const hasBody = ['PUT', 'POST', 'PATCH'].includes(head.method);
    const reset = fault?.kind === 'reset' && hasBody ? fault.at : null;
    if (reset === 'before-body' || reset === 'during-body') this.#count(asked, address, 0, null);
    return {
      body: reset === 'before-body' ? 'refuse' : reset === 'during-body' ? 'break-off' : 'read',
      answer: async (heard) => {
        const answer = await this.#respond(heard, address, fault);
        if (head.host === 'graph')
          this.contradictions.push(...(description()?.faultsOf(heard, answer) ?? []));
        const delivery = deliveryOf(answer, fault, hasBody);
        this.#count(asked, address, heard.body.length, delivery);
        return delivery;
      },
    };
  }

  async #respond(heard: Heard, address: Address | null, fault: Fault | null): Promise<Answer> {
    for (const library of this.#parties.site.libraries) library.settleIfDue();
    const id = randomUUID();
    const refused = (refusal: GraphRefusal) => errorAnswer(refusal, this.#parties.clock.stamp(), id);
    if (fault?.kind === 'redirected') return withRequestId(bare(302, { location: fault.to }), id);
    const instead = fault?.kind === 'answer' ? () => faultAnswer(fault, refused) : null;
    const carriedOut = async () => {
      try {
        return await this.#carryOut(heard, address, fault);
      } catch (error) {
        if (error instanceof GraphRefusal) return refused(error);
        throw error;
      }
    };
    if (instead === null) return withRequestId(await carriedOut(), id);
    if (fault?.kind === 'answer' && fault.applied === true) await carriedOut();
    return withRequestId(instead(), id);
  }

  async #carryOut(heard: Heard, address: Address | null, fault: Fault | null): Promise<Answer> {
    const { site, admission, throttle, links, conduct, serviceUrl } = this.#parties;
    const budget = address === null ? {} : throttle.spend(resourceUnits(address));
    this.#strike(fault, heard);
    const call = { links, conduct, serviceUrl: serviceUrl() };
    const answer = await answerTo({ site, admission, call }, heard, address);
    return { ...answer, headers: { ...answer.headers, ...budget } };
  }

  /** What a fault does before the request is carried out. */
  #strike(fault: Fault | null, heard: Heard): void {
    if (fault?.kind === 'meanwhile') fault.happens();
    if (fault?.kind === 'token-expires') {
      if (heard.host === 'content') throw unauthenticated('The address has expired.');
      this.#parties.admission.expire(heard.headers.authorization);
    }
    if (fault?.kind === 'rights-withdrawn') {
      this.#parties.site.grants.clear();
      if (heard.host === 'content') throw accessDenied();
    }
  }

  #count(asked: Asked, address: Address | null, sent: number, delivery: Delivery | null): void {
    const answer = delivery === null || delivery.how === 'unanswered' ? null : delivery.answer;
    this.#parties.meter.count({
      ...asked,
      sent,
      received: answer?.body.length ?? 0,
      units: address === null ? 0 : resourceUnits(address),
      ...(answer === null ? {} : { status: answer.status }),
    });
  }
}

function faultAnswer(fault: FaultAnswer, refused: (refusal: GraphRefusal) => Answer): Answer {
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` };
  if (fault.bodiless) return mute(fault.status, headers);
  const inner = fault.inner === undefined ? {} : { inner: fault.inner };
  return refused(new GraphRefusal(fault.status, fault.code, fault.message, { ...inner, headers }));
}

function deliveryOf(answer: Answer, fault: Fault | null, hasBody: boolean): Delivery {
  if (fault?.kind === 'truncated') return { how: 'truncated', answer };
  if (fault?.kind !== 'reset') return { how: 'whole', answer };
  if (hasBody || fault.at === 'before-body') return { how: 'unanswered' };
  return { how: fault.at === 'during-body' ? 'broken-off' : 'then-reset', answer };
}
