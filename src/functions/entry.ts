import { registerFunctions } from "./register.ts";

registerFunctions();
