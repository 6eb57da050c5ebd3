// The bundle's entry: every workflow type, and the only barrel of the project.
export { accreditation } from './cases/case.workflow.js';
