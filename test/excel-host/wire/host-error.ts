/**
 * The error codes an Excel host answers with, and their messages.
 * Microsoft: "Error handling with the application-specific JavaScript APIs", table of error codes.
 */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
} as const;

export type HostErrorCode = keyof typeof messages;

const httpStatus: Readonly<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 400,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** Thrown by a host object; it ends the batch, and office.js rejects `sync` with its code. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string = messages[code]) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }

  get httpStatus(): number {
    return httpStatus[this.code];
  }
}

/** The test called something that this host lacks: told by name, so that it is added or avoided. */
export class NotImplementedByHost extends HostError {
  readonly member: string;

  constructor(member: string) {
    super('NotImplemented', `Excel host does not implement ${member}`);
    this.member = member;
  }
}
