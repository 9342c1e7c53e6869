/** The lists and edit pages of 居宅サービス計画書, 利用者基本情報 and 支援計画書 under 予定実績. */
package careplan.plan;
