/** The script of the sections that hold a list: rows that come and go, mistakes told on the way. */
import { ListEditor } from "../parts/list-editor";
import { startEditors } from "./start-editors";

startEditors({ list: ListEditor });
