/** An error that the host reports to the add-in inside a batch's response. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** A whole call refused by the host; the client maps the number to an error code. */
export class TransportError extends Error {
  constructor(readonly officeCode: number) {
    super(`office error ${officeCode}`);
    this.name = "TransportError";
  }
}

/** Numbers that the client library maps to `OfficeExtension.ErrorCodes`. */
export const transportCodes = {
  invalidOperationInCellEditMode: 5004,
  sessionExpired: 5012,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
} as const;

export function invalidArgument(detail?: string): ApiError {
  const text = "The argument is invalid or missing or has an incorrect format.";
  return new ApiError("InvalidArgument", detail === undefined ? text : `${text} (${detail})`);
}

export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): ApiError {
  return new ApiError("ItemAlreadyExists", "The resource being created already exists.", 409);
}

export function accessDenied(): ApiError {
  return new ApiError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function invalidOperation(message: string): ApiError {
  return new ApiError("InvalidOperation", message);
}

export function generalException(message = "There was an internal error while processing the request."): ApiError {
  return new ApiError("GeneralException", message, 500);
}

export function notImplemented(member: string): ApiError {
  return new ApiError("NotImplemented", `The requested feature isn't implemented: ${member}.`, 501);
}
