call ale#linter#Define('callwright-workspace', callwright#ale#Linter('callwright-workspace'))
