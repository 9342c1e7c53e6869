/** Reading and writing the rows in which plan documents are kept; table plan_document_part. */
package careplan.plan;
