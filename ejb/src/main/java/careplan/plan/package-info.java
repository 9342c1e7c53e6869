/** 居宅サービス計画書, 利用者基本情報 and 支援計画書 on the screens of 予定実績: lists, forms and their rules; no job; tables plan_document, plan_document_part, plan_document_image. */
package careplan.plan;
