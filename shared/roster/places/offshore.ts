/** Schools outside the US that many US citizens attend: a school never says who is a US citizen. Country, then names. */
export const offshore = `Anguilla: saint james school of medicine, st james school of medicine
Antigua and Barbuda: american university of antigua, aua college, university of health sciences antigua
Aruba: aureus university, xavier university school of medicine, xavier university aruba
Barbados: ross university, ross med, american university of barbados, queens university college of medicine barbados
Belize: central america health sciences, washington university of health and science
Cayman Islands: st matthews university, saint matthews university
Curaçao: avalon university, caribbean medical university, john f kennedy university school of medicine
Dominica: all saints university, ross university dominica
Grenada: st georges university, st george university, saint georges university
Guyana: american international school of medicine, texila
Montserrat: american university of the caribbean montserrat, university of science arts and technology
Saba: saba university
Saint Kitts and Nevis: windsor university, medical university of the americas, university of medicine and health sciences, umhs, international university of the health sciences
Saint Lucia: spartan health, american international medical university, international american university
Saint Vincent and the Grenadines: trinity school of medicine, trinity medical sciences
Sint Maarten: american university of the caribbean, auc school of medicine`
export const offshoreShort = `Antigua and Barbuda: aua
Barbados: ross, ross university
Grenada: sgu, st georges
Saba: saba
Sint Maarten: auc
Saint Kitts and Nevis: mua, umhs`
