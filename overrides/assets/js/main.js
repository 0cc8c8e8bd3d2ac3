// Starts what every page may hold; each part looks for its own hooks and does nothing without them.

import { startAddresses } from "./addresses.js";
import { startChoose } from "./choose.js";
import { startCompare } from "./compare.js";
import { startCopy } from "./copy.js";
import { startFilterLists } from "./filter-list.js";
import { startPrint } from "./print.js";
import { startScheme } from "./scheme.js";

startScheme();
startFilterLists();
startCopy();
startAddresses();
startChoose();
startCompare();
startPrint();
