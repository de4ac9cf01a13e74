import './page-without-eval.ts';
import { z } from 'zod';
import { ExcelHost } from '../excel-host.ts';
import { platforms, webRequestLimit } from '../unkind/platforms.ts';

/** What office.js sends to the window around its frame, as text. */
const messageSchema = z.object({
  /** 0: a request. */
  _messageType: z.literal(0),
  _actionName: z.string(),
  _actionType: z.number().optional(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
});

const richApiSchema = z.object({
  DdaMethod: z.object({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).optional(),
});
const listensSchema = z.object({ eventDispId: z.number() });

/** The calls of the Common API that office.js makes of its host, by dispatch id. */
const dispatch = { executeRichApi: 93, richApiMessage: 33 } as const;
const notSupported = 5000;

/** The requirement sets of Excel on the web: no browser window can be opened from there. */
const requirements: Readonly<Record<string, string>> = {
  ...platforms.web.requirements,
  DialogApi: '1.2',
  NestedAppAuth: '1.1',
};

/** What office.js is told of the workbook and of Excel, once, as it starts. */
const facts = (without: readonly string[]) => ({
  _id: 'actieplan',
  _appName: 16,
  _appVersion: '16.0',
  _appUILocale: 'nl-be',
  _dataLocale: 'nl-be',
  _docUrl: 'https://voorbeeld.sharepoint.com/Domeinen/OV.xlsx',
  _clientMode: 0,
  _settings: [],
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: '',
  _appInstanceId: 'actieplan',
  _addinName: 'Actieplan',
  _requirementMatrix: JSON.stringify(
    Object.fromEntries(Object.entries(requirements).filter(([set]) => !without.includes(set))),
  ),
  _hostFullVersion: '16.0.18129.20000',
  _initialDisplayMode: 0,
  _clientWindowHeight: 900,
  _clientWindowWidth: 1280,
});

type Send = (text: string) => void;

/**
 * Excel on the web as the frame of an add-in meets it: office.js speaks to the window around the frame by
 * messages, over https alone.
 */
class ExcelOnTheWeb {
  readonly host = new ExcelHost({ requestLimit: webRequestLimit });
  /** Requirement sets that this Excel lacks. */
  without: readonly string[] = [];
  #tellEvents: ((entry: unknown) => void) | null = null;

  /** Answers one message of the frame; what it is no request of goes unanswered. */
  async answer(text: string, origin: string, send: Send): Promise<void> {
    const read = messageSchema.safeParse(parsed(text));
    if (!read.success) return;
    const { _actionName, _conversationId, _correlationId } = read.data;
    const said = (parts: object) =>
      send(
        JSON.stringify({
          _messageType: 1,
          _origin: origin,
          _serializerVersion: 1,
          _actionName,
          _conversationId,
          _errorCode: 0,
          ...parts,
        }),
      );
    const listens = listensSchema.safeParse(read.data._data);
    if (
      read.data._actionType === 1 &&
      listens.success &&
      listens.data.eventDispId === dispatch.richApiMessage
    ) {
      this.#tellEvents = (entry) =>
        said({ _correlationId: -1, _responseType: 1, _data: { ArrayData: [entry] } });
      this.host.onEvents(() => setTimeout(() => this.#deliver(), 0));
    }
    const data = await this.#answerTo(read.data);
    said({ _correlationId, _responseType: 0, _data: data });
    setTimeout(() => this.#deliver(), 0);
  }

  async #answerTo({ _actionName, _actionType, _data }: z.infer<typeof messageSchema>): Promise<unknown> {
    if (_actionType === 1 || _actionType === 2) return { Error: 0, Version: 1 };
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return facts(this.without);
    if (_actionName !== 'executeMethod') return {};
    const call = richApiSchema.parse(_data);
    const [text, flags] = [call.ArrayData?.[4], call.ArrayData?.[6]];
    if (
      call.DdaMethod.DispatchId !== dispatch.executeRichApi ||
      typeof text !== 'string' ||
      typeof flags !== 'number'
    ) {
      this.host.missCommonCall(call.DdaMethod.DispatchId);
      return { Version: 1, Error: notSupported };
    }
    const outcome = await this.host.answer(text, flags);
    if (outcome.kind === 'refused') return { Version: 1, Error: outcome.code };
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(outcome.body)] };
  }

  #deliver(): void {
    for (const entry of this.host.takeEvents()) this.#tellEvents?.(entry);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Other windows say things as well.
    return undefined;
  }
}

declare global {
  /** Set by the script of this module, in the page around the add-in's frame. */
  var excelOnTheWeb: ExcelOnTheWeb;
}

globalThis.excelOnTheWeb = new ExcelOnTheWeb();
